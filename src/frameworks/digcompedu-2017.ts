import type {Framework} from '../internal/competencies/framework.js';

/**
 * European Framework for the Digital Competence of Educators: DigCompEdu. European Commission, JRC, 2017.
 * Names only; the French ones are ours.
 */
export const framework: Framework = {
  title: {
    en: 'European framework for the digital competence of educators (DigCompEdu)',
    fr: 'Cadre européen de compétence numérique des éducateurs (DigCompEdu)',
  },
  source: {en: 'European Commission, JRC, 2017', fr: 'Commission européenne, JRC, 2017'},
  isByLevel: false,
  levels: [
    {code: 'A1', name: {en: 'Newcomer', fr: 'Débutant'}},
    {code: 'A2', name: {en: 'Explorer', fr: 'Explorateur'}},
    {code: 'B1', name: {en: 'Integrator', fr: 'Intégrateur'}},
    {code: 'B2', name: {en: 'Expert', fr: 'Expert'}},
    {code: 'C1', name: {en: 'Leader', fr: 'Leader'}},
    {code: 'C2', name: {en: 'Pioneer', fr: 'Pionnier'}},
  ],
  dimensions: [
    {
      name: {en: 'Professional Engagement', fr: 'Engagement professionnel'},
      competencies: [
        'Organisational communication',
        'Professional collaboration',
        'Reflective practice',
        'Digital Continuous Professional Development (CPD)',
      ],
    },
    {
      name: {en: 'Digital Resources', fr: 'Ressources numériques'},
      competencies: [
        'Selecting digital resources',
        'Creating and modifying digital resources',
        'Managing, protecting and sharing digital resources',
      ],
    },
    {
      name: {en: 'Teaching and Learning', fr: 'Enseignement et apprentissage'},
      competencies: ['Teaching', 'Guidance', 'Collaborative learning', 'Self-regulated learning'],
    },
    {
      name: {en: 'Assessment', fr: 'Évaluation'},
      competencies: ['Assessment strategies', 'Analysing evidence', 'Feedback and planning'],
    },
    {
      name: {en: 'Empowering Learners', fr: 'Autonomisation des apprenants'},
      competencies: [
        'Accessibility and inclusion',
        'Differentiation and personalisation',
        'Actively engaging learners',
      ],
    },
    {
      name: {
        en: 'Facilitating Learners’ Digital Competence',
        fr: 'Développer la compétence numérique des apprenants',
      },
      competencies: [
        'Information and media literacy',
        'Digital communication and collaboration',
        'Digital content creation',
        'Responsible use',
        'Digital problem solving',
      ],
    },
  ],
};
