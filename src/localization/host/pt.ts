import type {host as english} from './en.js';

/** Portuguese for the embed host's own pages: as both countries write it, quotation marks “ ”. Not yet reviewed by a native speaker. */
export const host: Record<keyof typeof english, string> = {
  frames: 'Widgets para incorporar',
  framesHow:
    'Cada endereço é a página de um widget, para incorporar noutro site. No lugar dos pontos fica um identificador.',
  unknownWidget: 'Não existe nenhum widget “{name}”.',
  unknownParameter: 'Este widget não conhece “{name}”.',
  fixedApi: 'Uma página incorporada não escolhe a sua API: “{name}” é definido pelo servidor.',
  doubledParameter: '“{name}” aparece mais de uma vez.',
  missingParameter: 'Este widget precisa de {name}.',
  wrongValue: 'Este valor não é possível para “{name}”.',
  notFound: 'Este conteúdo não foi encontrado. Pode ter sido movido ou removido.',
  unavailable: 'Não foi possível carregar estas informações.',
  credential: 'Certificado',
  course: 'Ir para o curso',
  pathway: 'Ir para o percurso',
  'course-list': 'Cursos',
  'case-list': 'Casos',
  'certificate-list': 'Certificados',
  'progress-tracker': 'Progresso',
};
