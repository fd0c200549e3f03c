import type {Item} from './options.js';
import {Problem} from './problems.js';
import type {Store} from './store.js';
import {codesAt, isRecord} from '../data/collection/values.js';

/** What visitors are told while the API rests, unless the data file has a notice of its own. */
const notice = {
  en: 'We are updating this service. Please come back in a few minutes.',
  fr: 'Ce service est en cours de mise à jour. Merci de revenir dans quelques minutes.',
  mn: 'Бид энэ үйлчилгээг шинэчилж байна. Хэдэн минутын дараа дахин зочилно уу.',
};

/**
 * The service document (API contract, "Addresses"): what the data file says of itself, with what only the
 * server knows. Its languages are those of the courses unless the file names them.
 */
export function serviceDocument({service, collections}: Store, maintenance: boolean): Item {
  const courses = [...(collections.get('courses')?.values() ?? [])];
  const languages = new Set(courses.flatMap((course) => codesAt(course, 'languages')));
  return {
    name: 'IIOE-compatible API',
    status: 'available',
    ...(languages.size && {languages: [...languages].sort()}),
    ...service,
    version: /^1(?:\.\d+)?$/.test(String(service.version)) ? String(service.version) : '1',
    collections: [...collections.keys()],
    ...(maintenance && {status: 'maintenance', notice: service.notice ?? notice}),
  };
}

/** The 503 of every collection under maintenance, with the notice as its detail. */
export function maintenanceProblem({service}: Store): Problem {
  const own = isRecord(service.notice)
    ? (service.notice.en ?? Object.values(service.notice)[0])
    : service.notice;
  const detail = typeof own === 'string' ? own : notice.en;
  return new Problem(503, detail, {'Retry-After': '5'}, 'Maintenance');
}
