/** Registers every element. */
import './components/provider/provider.define.js';
import './components/course-card/course-card.define.js';
