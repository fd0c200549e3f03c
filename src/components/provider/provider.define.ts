import {define} from '../define.js';
import {IioeProvider} from './provider.js';

define('iioe-provider', IioeProvider);

declare global {
  interface HTMLElementTagNameMap {
    'iioe-provider': IioeProvider;
  }
}

export {IioeProvider};
