import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** A place's own filter, in its own language, from Debian's packages. */
export interface Filter {
  /** Why it can't run here; undefined when it can. */
  missing: string | undefined;
  /** @returns what is kept */
  keep(html: string): string;
}

function filter(command: string, script: string, [file, packages]: [file: string, packages: string]): Filter {
  const path = fileURLToPath(new URL(`filters/${script}`, import.meta.url));
  const isThere = existsSync(file) && !spawnSync(command, ['-v']).error;
  return {
    missing: isThere ? undefined : `needs Debian's ${packages}`,
    keep(html) {
      const {status, stdout, stderr} = spawnSync(command, [path], {input: html, encoding: 'utf8'});
      if (status !== 0) throw new Error(`${script}: ${stderr}`);
      return stdout.trim();
    },
  };
}

export const wordPress = filter('php', 'kses.php', [
  '/usr/share/wordpress/wp-includes/kses.php',
  'php-cli and wordpress',
]);
export const moodle = filter('php', 'purify.php', [
  '/usr/share/php/HTMLPurifier.auto.php',
  'php-cli and php-htmlpurifier',
]);
export const canvas = filter('ruby', 'canvas.rb', [
  '/usr/share/doc/ruby-sanitize/copyright',
  'ruby-sanitize',
]);
