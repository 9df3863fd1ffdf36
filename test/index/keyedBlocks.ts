/** Blocks whose findings depend on other notes: entries, shortcodes, objectives. */
export const ENTRY = '### Amazon S3 + Amazon Macie\n- **Use Case:**\n  - Find what is private.\n\n';
export const SAME = '### Macie + S3\n- **Use Case:**\n  - Show where it is.\n\n';
export const TERMS = '### Entra ID + Redis\n- **Use Case:**\n  - Sessions.\n\n';
export const BOX = '{{% box %}}\nKeep this.\n{{% /box %}}\n\n';
export const OPEN_BOX = '{{% box %}}\nKeep this.\n\n';
export const SKILL = '# Skill 9.9.9: Beyond the exam\n\n';
