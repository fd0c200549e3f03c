import type {host as english} from './en.js';

/** Spanish for the embed host's own pages; as `languages/es.ts`. Not yet reviewed by a native speaker. */
export const host: Record<keyof typeof english, string> = {
  frames: 'Widgets para marcos',
  framesHow:
    'Cada dirección es la página de un widget, para un marco en otro sitio. En lugar de los puntos va un identificador.',
  unknownWidget: 'No existe ningún widget llamado «{name}».',
  unknownParameter: 'Este widget no admite el parámetro «{name}».',
  fixedApi: 'Un marco no puede elegir su API: «{name}» lo fija el servidor.',
  doubledParameter: 'El parámetro «{name}» aparece más de una vez.',
  missingParameter: 'A este widget le falta el parámetro {name}.',
  wrongValue: 'El valor del parámetro «{name}» no es válido.',
  notFound: 'No se encontró esta ficha. Es posible que se haya movido o eliminado.',
  unavailable: 'No se pudo cargar la información.',
  credential: 'Certificado',
  course: 'Ir al curso',
  pathway: 'Ir a la ruta de aprendizaje',
  'course-list': 'Cursos',
  'case-list': 'Casos',
  'certificate-list': 'Certificados',
  'progress-tracker': 'Progreso',
};
