import 'iioe-widgets/course-card/define';
import {useEffect, useState} from 'react';

/** The university's courses, as one file; any IIOE-compatible API will do. */
export const api = './iioe.json';

/** What the server rendered of the widget: the attributes of its tag, and what stands inside. */
interface Prerendered {
  attributes?: Readonly<Record<string, string>> | undefined;
  content?: string | undefined;
}

export function App({attributes, content = ''}: Prerendered) {
  const [heard, setHeard] = useState('');
  const [layout, setLayout] = useState<'card' | 'compact'>('card');
  // React hears no events of a custom element that it hydrates until it renders again. (react/react#35446)
  const [, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return (
    <main>
      {/* In the browser its content is there already: React leaves it alone, and the widget takes it over. */}
      <iioe-course-card
        {...attributes}
        course="ai-in-medicine"
        api={api}
        heading-level={2}
        layout={layout}
        oniioe-ready={(event) => setHeard(JSON.stringify(event.detail.data))}
        oniioe-error={(event) => setHeard(event.detail.kind)}
        dangerouslySetInnerHTML={{__html: content}}
        suppressHydrationWarning
      />
      <button onClick={() => setLayout('compact')}>Compact</button>
      <output>{heard}</output>
    </main>
  );
}
