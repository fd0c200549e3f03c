/** A JSON object under construction: a schema, or a piece of the OpenAPI document. */
export type Json = {[key: string]: unknown};
