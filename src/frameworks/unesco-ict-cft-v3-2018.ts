import type {Framework} from '../internal/competencies/framework.js';

/**
 * UNESCO ICT Competency Framework for Teachers, version 3. UNESCO, 2018. ISBN 978-92-3-100285-4
 * CC BY-SA 3.0 IGO. Names only; the French ones are ours, where UNESCO’s were not at hand.
 */
export const framework: Framework = {
  title: {
    en: 'ICT competency framework for teachers, version 3',
    fr: 'Référentiel de compétences TIC pour les enseignants, version 3',
  },
  source: 'UNESCO, 2018, ISBN 978-92-3-100285-4, CC BY-SA 3.0 IGO',
  isByLevel: true,
  levels: [
    {name: {en: 'Knowledge Acquisition', fr: 'Acquisition des connaissances'}},
    {name: {en: 'Knowledge Deepening', fr: 'Approfondissement des connaissances'}},
    {name: {en: 'Knowledge Creation', fr: 'Création de connaissances'}},
  ],
  dimensions: [
    {
      name: {en: 'Understanding ICT in Education', fr: 'Comprendre les TIC dans l’éducation'},
      competencies: ['Policy Understanding', 'Policy Application', 'Policy Innovation'],
    },
    {
      name: {en: 'Curriculum and Assessment', fr: 'Programmes et évaluation'},
      competencies: ['Basic Knowledge', 'Knowledge Application', 'Knowledge Society Skills'],
    },
    {
      name: {en: 'Pedagogy', fr: 'Pédagogie'},
      competencies: ['ICT-enhanced Teaching', 'Complex Problem-solving', 'Self-management'],
    },
    {
      name: {en: 'Application of Digital Skills', fr: 'Application des compétences numériques'},
      competencies: ['Application', 'Infusion', 'Transformation'],
    },
    {
      name: {en: 'Organization and Administration', fr: 'Organisation et administration'},
      competencies: ['Standard Classroom', 'Collaborative Groups', 'Learning Organizations'],
    },
    {
      name: {en: 'Teacher Professional Learning', fr: 'Apprentissage professionnel des enseignants'},
      competencies: ['Digital Literacy', 'Networking', 'Teacher as Innovator'],
    },
  ],
};
