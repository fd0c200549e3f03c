import 'iioe-widgets/course-card/define';
import {useEffect, useState} from 'react';

const course = {id: 'ai-in-medicine', title: 'AI in medicine', url: 'https://courses.example/ai-in-medicine'};

export function App() {
  // React sets no property of a custom element while it hydrates; it does when one changes.
  const [data, setData] = useState<typeof course>();
  useEffect(() => setData(course), []);
  const [heard, setHeard] = useState('');
  const [layout, setLayout] = useState('card');
  return (
    <main>
      <iioe-course-card
        data={data}
        heading-level={2}
        layout={layout}
        oniioe-ready={(event) => setHeard(JSON.stringify(event.detail.data))}
        oniioe-error={(event) => setHeard(event.detail.kind)}
      >
        <a href={course.url}>{course.title}</a>
      </iioe-course-card>
      <button onClick={() => setLayout('compact')}>Compact</button>
      <output>{heard}</output>
    </main>
  );
}
