import '../course-card/course-card.define.js';
import {define} from '../define.js';
import {IioePathwayCard} from './pathway-card.js';

define('iioe-pathway-card', IioePathwayCard);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-pathway-card': IioePathwayCard;
  }
}

export {IioePathwayCard};
