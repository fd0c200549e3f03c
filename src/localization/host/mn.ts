import type {host as english} from './en.js';

/** Mongolian for the embed host's own pages; endings as in `languages/mn.ts`. Not yet reviewed by a native speaker. */
export const host: Record<keyof typeof english, string> = {
  frames: 'Фрэймд зориулсан виджетүүд',
  framesHow:
    'Хаяг бүр нь өөр сайтын фрэймд зориулсан нэг виджетийн хуудас юм. Цэгүүдийн оронд таних тэмдэг бичнэ.',
  unknownWidget: '“{name}” гэсэн виджет байхгүй.',
  unknownParameter: 'Энэ виджетэд “{name}” гэсэн параметр байхгүй.',
  fixedApi: 'Фрэйм API-гаа өөрөө сонгох боломжгүй: “{name}” параметрийг сервер тогтоодог.',
  doubledParameter: '“{name}” параметрийг нэгээс олон удаа бичсэн байна.',
  missingParameter: 'Энэ виджетэд {name} параметр шаардлагатай.',
  wrongValue: '“{name}” параметрт ийм утга өгөх боломжгүй.',
  notFound: 'Энэ мэдээлэл олдсонгүй. Зөөсөн эсвэл устгасан байж магадгүй.',
  unavailable: 'Энэ мэдээллийг ачаалж чадсангүй.',
  credential: 'Сертификат',
  course: 'Хичээл рүү очих',
  pathway: 'Суралцах зам руу очих',
  'course-list': 'Хичээлүүд',
  'case-list': 'Туршлагууд',
  'certificate-list': 'Сертификатууд',
  'progress-tracker': 'Явц',
};
