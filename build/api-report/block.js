/** Lines under a title, as each report has them. */
export const block = (title, lines, kind = 'text') =>
  `## ${title}\n\n\`\`\`${kind}\n${lines.join('\n')}\n\`\`\`\n`;
