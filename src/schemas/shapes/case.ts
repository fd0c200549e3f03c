import {Case} from '../case.js';
import {shapeOf} from '../shape.js';

export const caseShape = shapeOf(Case);
