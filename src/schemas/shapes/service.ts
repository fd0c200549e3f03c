import {Service} from '../service.js';
import {shapeOf} from '../shape.js';

export const serviceShape = shapeOf(Service);
