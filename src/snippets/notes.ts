/** What whoever pastes a snippet must know, in English; a page in another language translates them by their ids. */
export const notes = {
  'admin-loader':
    'An administrator adds the loader once, for the whole site (in Moodle under “Additional HTML”, in WordPress with the theme or a header plugin). Without it the link stays a link.',
  'admin-room':
    'So that nothing moves when the widget comes, an administrator adds the style sheet once (in Moodle under “Additional HTML”). Without it the class does nothing.',
  'editor-source': 'Paste it into the editor’s source view (“HTML”, “<>”), not into the text.',
  'moodle-script':
    'Moodle’s editor keeps the script in a page, a book or a label; in forum posts and for learners it is taken out.',
  'frame-sandbox':
    'Some editors put an empty “sandbox” on frames (TinyMCE from version 7 on, if the site’s administrator leaves it so). Then the frame shows what can be shown without a script; the link below it works.',
  'frame-height': 'The frame has a fixed height, and scrolls when its content is higher.',
  'oembed-line': 'Put the address on a line of its own. WordPress turns it into the widget when you publish.',
  'image-live':
    'The image is drawn anew by the server, so that it stays true: a revoked certificate says so.',
  'drupal-images':
    'Drupal’s “Basic HTML” shows pictures of the own site only, until an administrator turns “Restrict images to this site” off for it. The link under the picture stays.',
  'no-image': 'There is no live image of this widget: this is a link.',
  'no-id': 'Choose what it shows: without an id it shows nothing.',
  'personal-token':
    'It shows one learner’s data: your page gives the token, by getToken of an iioe-provider around it. Never put a token into an address.',
  'personal-link':
    'A learner’s own data is never shown in a frame or an image of another host: this is a link.',
  'scheme-follows': 'Light or dark: the widget follows your page’s color-scheme.',
  'not-public':
    'The addresses are of this computer. On your page, use the address of a server that all can reach.',
  'release-kept':
    'The lines name one release of the host’s files: they work as long as the host keeps that release. Without it the link stays a link.',
  'no-api': 'Name your API: the script’s data-api, or an iioe-provider around the widgets.',
  'left-out': 'What this widget does not know was left out.',
  'types-react': 'With TypeScript, the tags’ types come from iioe-widgets/jsx.',
  'angular-schema': 'The component needs schemas: [CUSTOM_ELEMENTS_SCHEMA].',
  'angular-room':
    'So that nothing moves when the widget comes, add iioe-widgets/reserve.css to the styles of angular.json.',
  'vue-custom-element': 'Tell Vue’s compiler that tags with iioe- are elements (isCustomElement).',
} as const;

export type Note = keyof typeof notes;
