import type {host as english} from './en.js';

/** French for the embed host's own pages. Not yet reviewed by a native speaker. */
export const host: Record<keyof typeof english, string> = {
  frames: 'Widgets pour cadres',
  framesHow:
    'Chaque adresse est la page d’un widget, pour un cadre dans un autre site. Un identifiant remplace les points.',
  unknownWidget: 'Il n’y a pas de widget «\u00a0{name}\u00a0».',
  unknownParameter: 'Ce widget ne connaît pas «\u00a0{name}\u00a0».',
  fixedApi: 'Un cadre ne choisit pas son API\u00a0: «\u00a0{name}\u00a0» est fixé par le serveur.',
  doubledParameter: '«\u00a0{name}\u00a0» figure plusieurs fois.',
  missingParameter: 'Ce widget a besoin de {name}.',
  wrongValue: 'Cette valeur n’est pas possible pour «\u00a0{name}\u00a0».',
  notFound: 'Cette fiche est introuvable. Elle a peut-être été déplacée ou supprimée.',
  unavailable: 'Les informations n’ont pas pu être chargées.',
  credential: 'Certificat',
  course: 'Vers le cours',
  pathway: 'Vers le parcours',
  'course-list': 'Cours',
  'case-list': 'Études de cas',
  'certificate-list': 'Certificats',
  'progress-tracker': 'Progression',
};
