import {Certificate} from '../certificate.js';
import {shapeOf} from '../shape.js';

export const certificateShape = shapeOf(Certificate);
