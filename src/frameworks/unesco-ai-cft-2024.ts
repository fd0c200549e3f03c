import type {Framework} from '../internal/competencies/framework.js';

/**
 * AI competency framework for teachers. UNESCO, 2024. https://doi.org/10.54675/ZJTE2084
 * CC BY-SA 3.0 IGO. Names only; the French ones are ours, where UNESCO’s were not at hand.
 */
export const framework: Framework = {
  title: {
    en: 'AI competency framework for teachers',
    fr: 'Référentiel de compétences en IA pour les enseignants',
  },
  source: 'UNESCO, 2024, CC BY-SA 3.0 IGO',
  url: 'https://doi.org/10.54675/ZJTE2084',
  isByLevel: true,
  levels: [
    {name: {en: 'Acquire', fr: 'Acquérir'}},
    {name: {en: 'Deepen', fr: 'Approfondir'}},
    {name: {en: 'Create', fr: 'Créer'}},
  ],
  dimensions: [
    {
      name: {en: 'Human-centred mindset', fr: 'Approche centrée sur l’humain'},
      competencies: ['Human agency', 'Human accountability', 'Social responsibility'],
    },
    {
      name: {en: 'Ethics of AI', fr: 'Éthique de l’IA'},
      competencies: ['Ethical principles', 'Safe and responsible use', 'Co-creating ethical rules'],
    },
    {
      name: {en: 'AI foundations and applications', fr: 'Fondements et applications de l’IA'},
      competencies: ['Basic AI techniques and applications', 'Application skills', 'Creating with AI'],
    },
    {
      name: {en: 'AI pedagogy', fr: 'Pédagogie de l’IA'},
      competencies: [
        'AI-assisted teaching',
        'AI–pedagogy integration',
        'AI-enhanced pedagogical transformation',
      ],
    },
    {
      name: {en: 'AI for professional development', fr: 'L’IA pour le développement professionnel'},
      competencies: [
        'AI enabling lifelong professional learning',
        'AI to enhance organizational learning',
        'AI to support professional transformation',
      ],
    },
  ],
};
