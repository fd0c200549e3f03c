/**
 * The one module that imports zod: `jitless` must be set before any schema is
 * defined, or zod probes `new Function`, which a strict CSP reports.
 */
import * as z from 'zod/mini';

z.config({jitless: true});

export {z};
