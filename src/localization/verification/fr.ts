import type {MessageCode} from '../../verify/messages.js';
import type {verification} from '../en/verification.js';

/**
 * French for the check of a credential, which comes with it: the widget's words, and each line of a result by code.
 * Not yet reviewed by a native speaker.
 */
export const strings: Record<keyof typeof verification | `check-${MessageCode}`, string> = {
  'verdict-verified': 'Vérifié',
  'verdict-not-verified': 'Non vérifié',
  'verdict-could-not-check': 'Vérification impossible',
  'verdict-verified-means': 'Signé par l’émetteur nommé ici, et inchangé depuis\u00a0:',
  'verdict-not-verified-means': 'Ne vous fiez pas à ce certificat.',
  'verdict-could-not-check-means':
    'Cela ne dit rien du certificat\u00a0: quelque chose a empêché la vérification.',
  'verdict-record-mismatch-means':
    'L’attestation numérique est en règle, mais cette page ne dit pas la même chose qu’elle.',
  'own-claim':
    '«\u00a0{name}\u00a0» est le nom que l’émetteur se donne\u202f; personne d’autre ne l’a confirmé.',
  'own-claim-nameless': 'Personne n’a confirmé à qui appartient cette clé.',
  checkedAt: 'Contrôle effectué le {date}',
  details: 'Ce qui a été contrôlé',
  'step-load': 'Chargement du vérificateur…',
  'step-read': 'Lecture de l’attestation numérique…',
  'step-proof': 'Vérification de la signature…',
  'step-issuer': 'Consultation de l’émetteur…',
  'step-status': 'Recherche d’une éventuelle révocation…',
  'step-trust': 'Consultation du registre des émetteurs…',
  'axis-proof': 'Signature',
  'axis-issuer': 'Émetteur',
  'axis-time': 'Période de validité',
  'axis-status': 'Révocation',
  'axis-trust': 'Registre',
  'proof-valid': 'correcte',
  'proof-invalid': 'incorrecte',
  'proof-unsupported': 'd’un type que nous ne savons pas vérifier',
  'proof-unresolvable': 'n’a pas pu être vérifiée',
  'proof-none': 'aucune',
  'issuer-bound': 'confirmé par son propre document',
  'issuer-mismatch': 'autre que le signataire',
  'issuer-self-asserted': 'seulement déclaré',
  'issuer-unknown': 'inconnu',
  'time-current': 'en cours',
  'time-expired': 'terminée',
  'time-not-yet-valid': 'pas encore commencée',
  'time-unknown': 'inconnue',
  'status-ok': 'non révoqué',
  'status-revoked': 'révoqué',
  'status-suspended': 'suspendu',
  'status-none': 'pas de liste de révocation',
  'status-unknown': 'statut inconnu',
  'trust-listed': 'émetteur inscrit',
  'trust-unlisted': 'émetteur non inscrit',
  'trust-unknown': 'inscription inconnue',
  'outcome-pass': 'Réussi',
  'outcome-fail': 'Échec',
  'outcome-warn': 'Remarque',
  'outcome-unknown': 'Inconnu',
  'field-recipient': 'titulaire',
  'field-issuer': 'émetteur',
  'field-issued': 'date de délivrance',
  'field-expires': 'fin de validité',
  'record-revoked': 'Le service de l’émetteur indique que ce certificat a été révoqué.',
  'record-suspended': 'Le service de l’émetteur indique que ce certificat est suspendu.',
  copyLink: 'Copier le lien',
  copied: 'Lien copié',
  copyFailed: 'La copie n’a pas abouti. Lien à copier à la main\u00a0:',
  downloadFailed: 'Le téléchargement n’a pas abouti ici. Adresse de l’attestation\u00a0:',
  downloadCredential: 'Télécharger l’attestation numérique',
  downloadImage: 'Télécharger le badge',
  openImage: 'Ouvrir l’image du badge',
  addToLinkedIn: 'Ajouter à LinkedIn',

  // What checks say
  'check-signature-right':
    'La signature ({alg}) est correcte\u00a0: rien n’a été modifié depuis qu’elle a été apposée.',
  'check-issuer-bound': 'La clé figure dans le document de l’émetteur lui-même\u00a0: {issuer}',
  'check-time-current': 'L’attestation numérique est dans sa période de validité.',
  'check-status-none': 'L’attestation numérique n’indique aucune liste de révocation.',
  'check-out-of-time': 'La vérification a pris trop de temps et a été arrêtée.',
  'check-ended-early': 'La vérification a été interrompue.',
  'check-part-missing': 'Une partie du vérificateur n’a pas pu être chargée.',
  'check-went-wrong': 'La vérification elle-même n’a pas abouti.',
  'check-read-nothing': 'Aucune attestation numérique n’a été trouvée ici.',
  'check-signature-wrong':
    'La signature est incorrecte\u00a0: le contenu a été modifié depuis, ou signé avec une autre clé.',
  'check-key-self-asserted':
    'La clé ne figure que dans l’attestation numérique elle-même\u00a0: n’importe qui a pu signer au nom de {issuer}',
  'check-key-not-listed': 'L’émetteur publie des clés, et celle-ci n’en fait pas partie\u00a0: {issuer}',
  'check-time-expired': 'L’attestation numérique a expiré\u00a0: {date}',
  'check-time-not-yet': 'L’attestation numérique n’est pas valable avant cette date\u00a0: {date}',
  'check-claim-missing': 'Il manque au JWT des champs que demande Open Badges\u00a0: {claims}',
  'check-recipient-hashed':
    'L’attestation numérique ne désigne son titulaire que sous forme d’empreinte (hachage).',
  'check-recipient-absent': 'L’attestation numérique ne désigne pas son titulaire.',
  'check-endorsements': 'L’attestation numérique est accompagnée d’endossements, qui n’ont pas été vérifiés.',
  'check-read-not-json': 'Ce contenu n’est pas du JSON lisible.',
  'check-read-too-deep': 'Ce contenu est trop imbriqué, ou trop abondant, pour être lu.',
  'check-read-too-large': 'Ce contenu dépasse la taille des attestations numériques que nous lisons.',
  'check-url-malformed': 'Cette adresse ne peut pas être consultée\u00a0: {url}',
  'check-url-http': 'Cette adresse n’est pas sécurisée (https) et n’a donc pas été consultée\u00a0: {url}',
  'check-fetch-failed': 'Cette adresse n’a pas pu être jointe\u00a0: {url}',
  'check-fetch-cors':
    'Cette adresse n’a pas pu être jointe, ou son serveur ne permet pas à cette page de la lire (CORS)\u00a0: {url}',
  'check-fetch-timeout': 'Cette adresse n’a pas répondu à temps\u00a0: {url}',
  'check-fetch-status': 'Cette adresse a répondu avec le code {status}\u00a0: {url}',
  'check-fetch-redirect': 'Cette adresse mène ailleurs qu’à l’endroit qui fait foi\u00a0: {url}',
  'check-fetch-too-large': 'Cette adresse a envoyé plus que ce que nous lisons\u00a0: {url}',
  'check-jwt-malformed': 'Ce JWT n’est pas complet.',
  'check-jwt-alg-forbidden': 'L’algorithme utilisé, {alg}, ne prouve rien sur le signataire.',
  'check-jwt-alg-unknown': 'Nous ne savons pas vérifier les signatures faites avec l’algorithme {alg}.',
  'check-jwt-crit':
    'L’attestation numérique exige une extension («\u00a0crit\u00a0») que nous ne connaissons pas.',
  'check-jwt-two': 'Le JWT contient deux attestations numériques, et une seule serait affichée.',
  'check-jwt-typ': 'Le JWT se déclare comme un jeton d’un autre type\u00a0: {typ}',
  'check-jwt-no-key': 'Le JWT n’indique pas avec quelle clé il a été signé.',
  'check-claim-contradicts':
    'Le JWT ne dit pas la même chose que l’attestation numérique qu’il contient\u00a0: {claim}',
  'check-no-crypto':
    'Cette page n’est pas sécurisée (https)\u00a0: le navigateur n’y vérifie donc aucune signature.',
  'check-key-malformed': 'La clé n’est pas utilisable.',
  'check-key-unsupported': 'Nous ne savons pas vérifier les signatures faites avec une clé de ce type.',
  'check-key-other-kind': 'La clé n’est pas du type que demande l’algorithme {alg}.',
  'check-key-weak': 'La clé est trop courte pour être sûre.',
  'check-key-id-unknown': 'Le nom de la clé ne mène nulle part\u00a0: {key}',
  'check-key-not-found': 'La clé ne se trouve pas à son adresse\u00a0: {key}',
  'check-did-method-unknown': 'Nous ne savons pas résoudre les DID de ce type\u00a0: {did}',
  'check-did-malformed': 'Ce DID n’est pas correct\u00a0: {did}',
  'check-did-document-other': 'Ce qui a été trouvé pour ce DID n’est pas son document\u00a0: {did}',
  'check-issuer-missing': 'L’attestation numérique ne nomme aucun émetteur.',
  'check-issuer-not-controller': 'La clé est détenue par un autre que l’émetteur\u00a0: {controller}',
  'check-issuer-publishes-none': 'L’émetteur ne publie aucune clé à laquelle comparer\u00a0: {issuer}',
  'check-key-not-for-assertion':
    'Le document de l’émetteur n’autorise pas cette clé pour délivrer des attestations numériques\u00a0: {issuer}',
  'check-time-malformed': 'Les dates de l’attestation numérique sont illisibles.',
  'check-not-open-badge': 'Ce n’est pas un Open Badge.',

  'check-image-two': 'L’image contient deux attestations numériques\u202f; seule la première compte.',
  'check-image-compressed':
    'L’attestation numérique est compressée dans l’image, ce qu’Open Badges ne permet pas.',
  'check-image-truncated': 'L’image n’est pas complète.',
  'check-image-text': 'Ce qui est inscrit dans l’image est illisible.',

  'check-di-signature-valid':
    'La signature ({suite}) est correcte\u00a0: rien n’a été modifié depuis qu’elle a été apposée.',
  'check-di-signature-wrong':
    'La signature ({suite}) est incorrecte\u00a0: le contenu a été modifié depuis, ou signé avec une autre clé.',
  'check-di-proof-malformed': 'La preuve n’est pas complète\u00a0: {field}',
  'check-di-proof-value': 'La valeur de la preuve n’est pas une signature.',
  'check-di-key-kind': 'Une clé de type {kind} ne produit pas de signature {suite}.',
  'check-di-purpose': 'La preuve a été faite pour un autre usage\u00a0: {purpose}',
  'check-di-proof-expired': 'La preuve elle-même a expiré\u00a0: {date}',
  'check-di-proof-date': 'La date de la preuve est illisible\u00a0: {field}',
  'check-di-created-later': 'La preuve indique une date de création à venir\u00a0: {date}',
  'check-di-deprecated-suite': 'La preuve utilise un nom qui n’a plus cours\u00a0: {suite}',
  'check-di-suite-unknown': 'Nous ne savons pas vérifier les preuves de ce type\u00a0: {suite}',
  'check-di-proof-chain': 'La preuve dépend d’une autre, que nous ne savons pas vérifier.',
  'check-di-too-many-proofs':
    'L’attestation numérique a plus de preuves que nous n’en vérifions\u00a0: {limit} au plus',
  'check-di-context-unknown':
    'L’attestation numérique utilise un vocabulaire que nous ne connaissons pas, et qui n’est jamais téléchargé\u00a0: {context}',
  'check-di-term-redefined':
    'L’attestation numérique donne un autre sens à des mots dont le sens ne doit pas changer.',
  'check-di-term-undefined': 'Une partie du contenu n’est pas couverte par la signature\u00a0: {detail}',
  'check-di-json-ld': 'Ce n’est pas du JSON-LD correct (code «\u00a0{detail}\u00a0»).',
  'check-di-context-order':
    'Le vocabulaire utilisé («\u00a0@context\u00a0») n’est pas celui d’une attestation numérique.',
  'check-di-hidden': 'Une partie du contenu se trouve ailleurs que là où elle est lue\u00a0: {field}',
  'check-di-unexpected': 'La vérification de la preuve n’a pas abouti (code «\u00a0{detail}\u00a0»).',
  'check-di-too-complex':
    'L’attestation numérique est trop grande, trop profonde ou trop enchevêtrée pour être vérifiée.',
  'check-di-no-crypto':
    'Cette page n’est pas sécurisée (https)\u00a0: le navigateur n’y vérifie donc aucune signature.',

  'check-proof-absent': 'L’attestation numérique n’a pas de preuve\u00a0: personne ne l’a signée.',

  'check-status-ok': 'L’attestation numérique n’est ni révoquée ni suspendue.',
  'check-status-revoked': 'L’attestation numérique a été révoquée. {reason}',
  'check-status-suspended': 'L’attestation numérique est suspendue.',
  'check-status-unknown-type': 'Nous ne savons pas lire les listes de statuts de ce type\u00a0: {type}',
  'check-status-message-only':
    'L’indication de statut de l’attestation numérique ne dit rien d’une révocation\u00a0: {purpose}',
  'check-status-malformed': 'L’indication de statut de l’attestation numérique, ou sa liste, est illisible.',
  'check-status-list-proof': 'La preuve de la liste de statuts elle-même n’a pas pu être confirmée.',
  'check-status-list-type': 'Ce que désigne l’indication de statut n’est pas une liste de statuts.',
  'check-status-list-time': 'La liste de statuts n’est pas à jour.',
  'check-status-list-purpose':
    'La liste de statuts sert à un autre usage que celui que donne l’indication de statut.',
  'check-status-list-issuer':
    'La liste de statuts a été délivrée par un autre émetteur que l’attestation numérique\u00a0: {issuer}',
  'check-status-list-short':
    'La liste de statuts est plus courte que ne le demande la norme, et protège donc moins la vie privée.',
  'check-status-index': 'La place de l’attestation numérique n’existe pas dans la liste de statuts.',
  'check-status-too-many':
    'L’attestation numérique a plus d’indications de statut que nous n’en vérifions\u00a0: {limit} au plus',
  'check-status-no-id':
    'L’attestation numérique n’a pas d’identifiant à chercher dans la liste de révocation.',

  'check-ob2-hosted': 'Ce badge est hébergé par l’émetteur lui-même\u00a0: {url}',
  'check-ob2-gone': 'L’émetteur indique que ce badge a été révoqué\u00a0: {url}',
  'check-ob2-other-host': 'Ce badge n’est pas hébergé là où l’émetteur héberge ses badges\u00a0: {url}',
  'check-ob2-contradicts': 'Ce qu’héberge l’émetteur ne dit pas la même chose\u00a0: {field}',
  'check-ob2-malformed': 'Cet Open Badge 2.0 n’est pas complet\u00a0: {field}',
  'check-ob2-http': 'Une adresse écrite en http a été consultée en https\u00a0: {url}',
  'check-ob2-unknown-kind': 'Nous ne savons pas vérifier les badges de cette manière\u00a0: {type}',

  'check-record-mismatch':
    'La fiche de cette page ne dit pas la même chose que l’attestation numérique\u00a0: {fields}',
  'field-name': 'intitulé',
  'check-trust-listed': 'L’émetteur est inscrit au registre.',
  'check-trust-unlisted': 'L’émetteur n’est pas inscrit au registre.',
  'check-trust-unbound':
    'L’identité de l’émetteur n’est pas prouvée\u00a0: le registre n’a donc pas été consulté.',
  'check-trust-malformed': 'Le registre est illisible.',
};
