import type {host as english} from './en.js';

/** Malay of Malaysia for the embed host's own pages: formal, quotation marks “ ”. Not yet reviewed by a native speaker. */
export const host: Record<keyof typeof english, string> = {
  frames: 'Widget untuk halaman terbenam',
  framesHow:
    'Setiap alamat ialah halaman satu widget, untuk dibenamkan di laman lain. Gantikan titik-titik dengan satu ID.',
  unknownWidget: 'Tiada widget bernama “{name}”.',
  unknownParameter: 'Widget ini tidak mengenali “{name}”.',
  fixedApi: 'Halaman terbenam tidak boleh memilih APInya: “{name}” ditetapkan oleh pelayan.',
  doubledParameter: '“{name}” dinyatakan lebih daripada sekali.',
  missingParameter: 'Widget ini memerlukan {name}.',
  wrongValue: 'Nilai ini tidak boleh digunakan untuk “{name}”.',
  notFound: 'Entri ini tidak ditemui. Mungkin telah dipindahkan atau dibuang.',
  unavailable: 'Maklumat ini tidak dapat dimuatkan.',
  credential: 'Sijil',
  course: 'Pergi ke kursus',
  pathway: 'Pergi ke laluan pembelajaran',
  'course-list': 'Kursus',
  'case-list': 'Kajian kes',
  'certificate-list': 'Sijil',
  'progress-tracker': 'Kemajuan pembelajaran',
};
