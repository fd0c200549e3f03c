import {Pathway} from '../pathway.js';
import {shapeOf} from '../shape.js';

export const pathwayShape = shapeOf(Pathway);
