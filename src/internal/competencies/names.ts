/** What the frameworks go by that we know: where none of it is read, nothing of them is loaded. */
export const NAMES = /(ai|ict)\W?cft|digcompedu|(ai|ict|ce) compet\w+ framework|pour les ens/i;

/** What only draws on a framework is one of its own. */
export const ADAPTED = /\b(?:based|adapt|aligned|inspir|derived|national|draft|fond[eé]|projet)/i;
