/** The API contract as documents for tools: OpenAPI and JSON Schema, made from the zod schemas. */
export {openApiDocument} from './document.js';
export {jsonSchemas} from './json-schemas.js';
