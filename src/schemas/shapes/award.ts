import {Award} from '../award.js';
import {shapeOf} from '../shape.js';

export const awardShape = shapeOf(Award);
