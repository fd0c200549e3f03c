/** What would call `pwned` if it were ever read as a script, as HTML, or as an address to go to. */
export const SCRIPTS = [
  '<script>pwned()</script>',
  '</script><script>pwned()</script>',
  '<img src=x onerror=pwned()>',
  '"><svg onload=pwned()>',
  `' onmouseover='pwned()' x='`,
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<style>@import "https://text.example/style.css";</style>',
  '<template><script>pwned()</script></template>',
  '<link rel=stylesheet href=https://text.example/style.css>',
  '${pwned()}',
  '{{constructor.constructor("pwned()")()}}',
  '-->]]><!--',
  'url(https://text.example/background.png)',
];

export const ADDRESSES = [
  'javascript:pwned()',
  'JaVaScRiPt:pwned()//https://links.example/',
  ' javascript:pwned()',
  'java\nscript:pwned()',
  '\u0001javascript:pwned()',
  'javascript://links.example/%0Apwned()',
  'data:text/html,<script>parent.pwned()</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()"/>',
  'data:image/png;base64,iVBORw0KGgo=" onerror="pwned()',
  'vbscript:pwned()',
  'blob:https://links.example/1',
  'file:///etc/passwd',
  'filesystem:https://links.example/1',
  'view-source:https://links.example/',
  'about:blank',
  'intent://links.example/#Intent;end',
  'https://user:password@links.example/"onclick="pwned()',
  '//links.example/\\..\\',
  'https://[',
  '../../../../',
  '?ids=a&learner=me',
  '',
];

/** Words that go wrong where they are taken for names, numbers, languages or keys. */
export const ODD = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '\u0000',
  '\ud800',
  '\u202e\u2066abc',
  '{n}{value}{constructor}',
  '%',
  '%E0%A4%A',
  '&lt;&amp;&#0;',
  ',,,',
  '   ',
  '-0',
  '1e999',
  '9'.repeat(400),
  '@@huge',
];

export const NUMBERS = [0, -0, -1, 0.1, 1e-323, 1e308, 2 ** 53, -(2 ** 31), 140, NaN, Infinity];
export const LANGUAGES = [
  'en',
  'fr',
  'ar',
  'mn',
  'zh-Hant-TW',
  'x-private',
  'toString',
  'en-US-u-ca-hebrew',
  'qaa',
  'i',
];
export const DATES = [
  '2026-02-30',
  '9999-12-31T23:59:60Z',
  '0000-01-01',
  '2026',
  '2026-13',
  '275760-09-14',
  '1970-01-01',
];
export const DURATIONS = [
  'PT',
  'P1Y',
  'P.D',
  'PT1.1.1H',
  `P${'9'.repeat(300)}D`,
  'PT0S',
  'P-1D',
  'P1M2W3DT4H5M6S',
];
/** Names that an object of the wire must not reach by, with what would show if they did. */
export const TRAPS = [
  '@@proto',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'toJSON',
  'then',
  'length',
  '@@deep',
];
