import {Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import 'iioe-widgets/course-card/define';
import type {IioeErrorEvent, IioeReadyEvent} from 'iioe-widgets';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <iioe-course-card
        [data]="course"
        [headingLevel]="2"
        [layout]="layout()"
        (iioe-ready)="hear($event)"
        (iioe-error)="fail($event)"
      >
        <a [href]="course.url">{{ course.title }}</a>
      </iioe-course-card>
      <button (click)="layout.set('compact')">Compact</button>
      <output>{{ heard() }}</output>
    </main>
  `,
})
class App {
  readonly course = {
    id: 'ai-in-medicine',
    title: 'AI in medicine',
    url: 'https://courses.example/ai-in-medicine',
  };
  readonly heard = signal('');
  readonly layout = signal<'card' | 'compact'>('card');

  hear(event: IioeReadyEvent) {
    this.heard.set(JSON.stringify(event.detail.data));
  }

  fail(event: IioeErrorEvent) {
    this.heard.set(event.detail.kind);
  }
}

void bootstrapApplication(App, {providers: [provideZonelessChangeDetection()]});
