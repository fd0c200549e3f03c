import type {host as english} from './en.js';

/**
 * Arabic for the embed host's own pages: Modern Standard, formal. A name, which is Latin, is isolated, so that it
 * turns no sign around it. Not yet reviewed by a native speaker.
 */
export const host: Record<keyof typeof english, string> = {
  frames: 'أدوات للإطارات',
  framesHow: 'كل عنوان صفحةٌ فيها أداة واحدة، لتوضع في إطار داخل موقع آخر. ويوضع معرّف مكان النقاط.',
  unknownWidget: 'لا توجد أداة باسم «\u2068{name}\u2069».',
  unknownParameter: 'لا تعرف هذه الأداة «\u2068{name}\u2069».',
  fixedApi: 'لا يختار الإطار واجهته البرمجية: يحدّد الخادم قيمة «\u2068{name}\u2069».',
  doubledParameter: 'ورد «\u2068{name}\u2069» أكثر من مرة.',
  missingParameter: 'تحتاج هذه الأداة إلى \u2068{name}\u2069.',
  wrongValue: 'هذه القيمة غير ممكنة للمعامل «\u2068{name}\u2069».',
  notFound: 'تعذّر العثور على هذا العنصر. ربما نُقل أو حُذف.',
  unavailable: 'تعذّر تحميل هذه المعلومات.',
  credential: 'الشهادة',
  course: 'إلى المقرر',
  pathway: 'إلى المسار التعليمي',
  'course-list': 'المقررات',
  'case-list': 'دراسات الحالة',
  'certificate-list': 'الشهادات',
  'progress-tracker': 'التقدّم',
};
