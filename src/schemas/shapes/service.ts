import {Service} from '../service.js';
import {shapeOf} from '../shape.js';
import {z} from '../zod.js';

/** Only what a widget reads of it. */
export const serviceShape = shapeOf(
  z.pick(Service, {version: true, status: true, notice: true, defaultLanguage: true, languages: true}),
);
