import {Course} from '../course.js';
import {shapeOf} from '../shape.js';

export const courseShape = shapeOf(Course);
