import {Program} from '../program.js';
import {shapeOf} from '../shape.js';

export const programShape = shapeOf(Program);
