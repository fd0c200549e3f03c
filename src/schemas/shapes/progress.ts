import {Progress} from '../progress.js';
import {shapeOf} from '../shape.js';

export const progressShape = shapeOf(Progress);
