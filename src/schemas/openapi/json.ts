/** A JSON object under construction: a schema, or a piece of the OpenAPI document. */
export type Json = {[key: string]: unknown};

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
