import type {host as english} from './en.js';

/** Indonesian for the embed host's own pages: formal, quotation marks “ ”. Not yet reviewed by a native speaker. */
export const host: Record<keyof typeof english, string> = {
  frames: 'Widget untuk halaman sematan',
  framesHow:
    'Setiap alamat adalah halaman satu widget, untuk disematkan di situs lain. Ganti titik-titik dengan sebuah ID.',
  unknownWidget: 'Tidak ada widget “{name}”.',
  unknownParameter: 'Widget ini tidak mengenal “{name}”.',
  fixedApi: 'Halaman sematan tidak dapat memilih API-nya: “{name}” ditetapkan oleh server.',
  doubledParameter: '“{name}” tercantum lebih dari sekali.',
  missingParameter: 'Widget ini memerlukan {name}.',
  wrongValue: 'Nilai ini tidak dapat dipakai untuk “{name}”.',
  notFound: 'Entri ini tidak ditemukan. Mungkin sudah dipindahkan atau dihapus.',
  unavailable: 'Informasi ini tidak dapat dimuat.',
  credential: 'Sertifikat',
  course: 'Buka kursus',
  pathway: 'Buka jalur pembelajaran',
  'course-list': 'Kursus',
  'case-list': 'Studi kasus',
  'certificate-list': 'Sertifikat',
  'progress-tracker': 'Kemajuan belajar',
};
