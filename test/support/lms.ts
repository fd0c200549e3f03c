import {readFile} from 'node:fs/promises';

/**
 * An Open edX LMS and a Moodle site as far as the adapters ask them, from recorded payloads: they check tokens,
 * answer preflights, and refuse what the real ones refuse.
 */
export type Handler = (request: Request) => Promise<Response>;

/** The one that both take. */
export const LEARNER_TOKEN = 'learner-token';

const PAYLOADS = new URL('../fixtures/lms/', import.meta.url);

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'authorization, content-type',
};

const json = (body: unknown, status = 200) => Response.json(body, {status, headers: CORS});
const preflight = () => new Response(null, {status: 204, headers: CORS});

type Fields = Record<string, unknown>;

/** Reads a recorded payload of one LMS. */
type Read = <T = Fields>(name: string) => Promise<T>;

const recorded =
  (folder: string): Read =>
  async <T>(name: string) =>
    JSON.parse(await readFile(new URL(`${folder}/${name}`, PAYLOADS), 'utf8')) as T;

/** Courses for anybody; progress and certificates of `learner1`, whose token it takes. */
export async function openEdxHandler(request: Request): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight();
  if (request.method !== 'GET') return json({detail: `Method "${request.method}" not allowed.`}, 405);
  const {pathname, searchParams} = new URL(request.url);
  const read = recorded('openedx');
  const path = decodeURIComponent(pathname).replace(/\/$/, '');
  if (path === '/api/courses/v1/courses') return json(await courseList(searchParams, read));
  const [, key] = /^\/api\/courses\/v1\/courses\/(.+)$/.exec(path) ?? [];
  if (key) return course(key, read);
  if (request.headers.get('Authorization') !== `Bearer ${LEARNER_TOKEN}`) {
    return json(await read('unauthenticated.error401.json'), 401);
  }
  return learnerData(path, read);
}

async function allCourses(read: Read): Promise<Fields[]> {
  const pages = [await read('courses_v1_list.page1.json'), await read('courses_v1_list.page2.json')];
  return pages.flatMap(({results}) => results as Fields[]);
}

async function courseList(query: URLSearchParams, read: Read): Promise<Fields> {
  const keys = query.get('course_keys')?.split(',');
  const term = query.get('search_term')?.toLowerCase() ?? '';
  const org = query.get('org')?.toLowerCase();
  const size = Number(query.get('page_size') ?? 10);
  const page = Number(query.get('page') ?? 1);
  const found = (await allCourses(read)).filter(
    (course) =>
      (!keys || keys.includes(course.id as string)) &&
      (!org || (course.org as string).toLowerCase() === org) &&
      JSON.stringify(course).toLowerCase().includes(term),
  );
  const pages = Math.max(1, Math.ceil(found.length / size));
  const at = (n: number) =>
    n < 1 || n > pages ? null : `http://lms.example.org/api/courses/v1/courses/?page=${n}&page_size=${size}`;
  return {
    results: found.slice((page - 1) * size, page * size),
    pagination: {next: at(page + 1), previous: at(page - 1), count: found.length, num_pages: pages},
  };
}

async function course(key: string, read: Read): Promise<Response> {
  const detail = await read('courses_v1_detail.json');
  const found = detail.id === key ? detail : (await allCourses(read)).find(({id}) => id === key);
  return found ? json(found) : json({developer_message: "Course does not exist or can't be seen."}, 404);
}

async function learnerData(path: string, read: Read): Promise<Response> {
  if (path === '/api/user/v1/me') return json({username: 'learner1'});
  if (path === '/api/certificates/v0/certificates/learner1')
    return json(await read('certificates_v0_list.json'));
  const [, key] = /^\/api\/course_home\/progress\/(course-v1:[^/]+)$/.exec(path) ?? [];
  if (key === 'course-v1:OpenU+BL101+2026_T1') return json(await read('course_home_progress.json'));
  const isKnown = (await allCourses(read)).some(({id}) => id === key);
  return isKnown ? json('User not enrolled.', 401) : json({detail: 'Not found.'}, 404);
}

/** The functions of Moodle's web services that have a recorded reply. */
const FUNCTIONS: Record<string, string> = {
  core_course_search_courses: 'core_course_search_courses.json',
  core_enrol_get_users_courses: 'core_enrol_get_users_courses.json',
  core_completion_get_activities_completion_status: 'core_completion_get_activities_completion_status.json',
  core_badges_get_user_badges: 'core_badges_get_user_badges.json',
};

/** Learner 55, whose token it takes; a token in the address is refused, as ours must never be there. */
export async function moodleHandler(request: Request): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight();
  const {pathname, searchParams} = new URL(request.url);
  if (!pathname.endsWith('/webservice/rest/server.php')) return json({error: 'not found'}, 404);
  if (request.method !== 'POST' || searchParams.has('wstoken')) return json({error: 'by POST only'}, 405);
  const form = new URLSearchParams(await request.text());
  const read = recorded('moodle');
  if (form.get('wstoken') !== LEARNER_TOKEN) return json(await read('error.invalidtoken.http200.json'));
  const name = form.get('wsfunction') ?? '';
  if (name === 'core_webservice_get_site_info') return json({userid: 55, sitename: 'Example', lang: 'en'});
  if (name === 'core_course_get_courses_by_field') return json(await coursesByField(form, read));
  const file = FUNCTIONS[name];
  return json(await read(file ?? 'error.accessexception.http200.json'));
}

async function coursesByField(form: URLSearchParams, read: Read): Promise<Fields> {
  const {courses, warnings} = await read<{courses: Fields[]; warnings: unknown[]}>(
    'core_course_get_courses_by_field.json',
  );
  const ids = form.get('field') === 'ids' ? form.get('value')!.split(',') : undefined;
  return {courses: courses.filter(({id}) => !ids || ids.includes(String(id))), warnings};
}
