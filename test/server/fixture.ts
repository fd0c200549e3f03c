import {createServer, type ApiDocument, type ServerOptions} from '../../src/server/index.js';

const org = (id: string, name: unknown, country?: string) => ({id, name, ...(country && {country})});

/** Small on purpose: each item is there for a sentence of the contract. */
export const data: ApiDocument = {
  service: {name: 'Fixture', defaultLanguage: 'en', updated: '2025-01-01'},
  courses: [
    {
      id: 'ai',
      title: {en: 'AI in medicine', fr: 'L’IA en médecine'},
      summary: 'For doctors',
      subjects: [{en: 'Health', fr: 'Santé'}],
      provider: org('must', {en: 'MUST', fr: 'École MUST'}),
      series: {id: 's1', name: 'Series one'},
      languages: ['en'],
      versions: [{language: 'fr'}],
      level: 'introductory',
      mode: 'online',
      competencies: [
        {id: 'c1', name: 'Care'},
        {id: 'c2', name: 'Ethics'},
      ],
      updated: '2024-05-01',
      starts: '2025-09',
    },
    {
      id: 'mooc',
      title: 'Zen of MOOCs',
      provider: org('upm', 'UPM'),
      languages: ['en', 'ms'],
      level: 'advanced',
      mode: 'hyflex',
      updated: '2024-06-01T10:00:00Z',
      starts: null,
    },
    {
      id: 'a/b c?é',
      title: 'basics',
      provider: org('upm', 'UPM'),
      languages: ['fr-CA'],
      level: 'introductory',
      competencies: [{id: 'c2', name: 'Ethics'}],
      starts: '2026-01-01',
      image: 'https://pictures.example/a.png',
    },
    {id: 7, title: 'Numbered', updated: '1970-01-01'},
    {id: 'x,y', title: 'Comma'},
  ],
  pathways: [
    {id: 'path', title: 'A path', issuer: org('upm', 'UPM')},
    {id: 'way', title: 'A way', issuer: org('must', 'MUST')},
  ],
  progress: [
    {id: 'p1', course: 'ai', learner: {id: 'ann'}, status: 'inProgress', fraction: 0.5},
    {id: 'p2', course: 'mooc', learner: {id: 'ann'}, certificate: 'cert-a'},
    {id: 'p3', pathway: 'path', learner: {id: 'ann'}},
    {id: 'p4', course: 'ai', learner: {id: 'bob'}, certificate: 'cert-b'},
    {id: 'p5', course: 'ai'},
  ],
  programs: [
    {id: 'mn', title: 'Mongolia', organization: org('ichei', 'ICHEI', 'CN'), country: 'MN'},
    {id: 'cn', title: 'China', organization: org('must', 'MUST', 'CN')},
  ],
  certificates: [
    {id: 'cert-a', name: 'Badge A', course: 'mooc'},
    {id: 'cert-b', name: 'Badge B', course: 'ai'},
    {id: 'cert-c', name: 'Badge C', course: 'ai', learner: {id: 'ann'}},
    {id: 'cert-d', name: 'Badge D', course: 'ai'},
  ],
  cases: [
    {
      id: 'k1',
      title: 'Hyflex',
      organization: org('upm', 'Universiti Putra', 'MY'),
      award: 'pioneer',
      edition: {id: 'e2', name: 'Second'},
      category: {id: 'teaching', name: 'Teaching'},
    },
    {
      id: 'k2',
      title: 'Mines',
      organization: org('must', 'MUST'),
      country: 'MN',
      award: 'pioneer',
      edition: {id: 'e1', name: 'First'},
    },
    {id: 'k3', title: 'Other', award: 'other'},
  ],
  awards: [
    {id: 'pioneer', name: {en: 'Pioneer Award'}, year: 2025},
    {id: 'other', name: 'Other Award', year: 2024},
  ],
  organizations: [
    {id: 'upm', name: 'Universiti Putra', kinds: ['university', 'nationalCentre'], country: 'MY'},
    {id: 'must', name: 'MUST', kinds: ['university'], country: 'MN'},
    {id: 'bgi', name: 'BGI', kinds: ['enterprise'], country: 'CN'},
  ],
};

export const tokens = {'token-ann': 'ann', 'token-bob': 'bob'};

/** Many items, for pages. */
export const many = (count: number): ApiDocument => ({
  courses: Array.from({length: count}, (_, index) => ({
    id: `n${index}`,
    title: `Course ${index}`,
    level: 'advanced',
  })),
});

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: Record<string, unknown>;
}

/** Makes a server and a function that asks it. */
export function client(options: Partial<ServerOptions> = {}) {
  const server = createServer({data, tokens, ...options});
  return async (path: string, init: RequestInit & {token?: string} = {}): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (init.token) headers.set('Authorization', `Bearer ${init.token}`);
    const reply = await server.fetch(new Request(new URL(path, 'http://localhost'), {...init, headers}));
    const text = await reply.text();
    const isJson = /json/.test(reply.headers.get('Content-Type') ?? '') && text !== '';
    const body = (isJson ? JSON.parse(text) : {}) as Record<string, unknown>;
    return {status: reply.status, headers: reply.headers, text, body};
  };
}

/** The ids of a list reply. */
export const ids = ({body}: Answer): unknown[] => (body.items as {id: unknown}[]).map(({id}) => id);
