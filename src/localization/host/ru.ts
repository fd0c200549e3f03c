import type {host as english} from './en.js';

/** Russian for the embed host's own pages: formal, impersonal. Not yet reviewed by a native speaker. */
export const host: Record<keyof typeof english, string> = {
  frames: 'Виджеты для фреймов',
  framesHow:
    'Каждый адрес\u00a0— страница одного виджета для фрейма на другом сайте. Вместо точек ставится идентификатор.',
  unknownWidget: 'Виджета «{name}» не существует.',
  unknownParameter: 'Этому виджету неизвестен параметр «{name}».',
  fixedApi: 'Во фрейме нельзя выбрать API: параметр «{name}» задаёт сервер.',
  doubledParameter: 'Параметр «{name}» указан несколько раз.',
  missingParameter: 'Этому виджету нужен параметр {name}.',
  wrongValue: 'Недопустимое значение параметра «{name}».',
  notFound: 'Запись не найдена. Возможно, она перемещена или удалена.',
  unavailable: 'Не удалось загрузить информацию.',
  credential: 'Сертификат',
  course: 'Перейти к курсу',
  pathway: 'Перейти к траектории',
  'course-list': 'Курсы',
  'case-list': 'Кейсы',
  'certificate-list': 'Сертификаты',
  'progress-tracker': 'Прогресс',
};
