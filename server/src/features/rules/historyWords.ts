import * as other from './historyLanguages.ts';

/**
 * The words by which notes tell that a name is a former one: around the name, or anywhere in its sentence. English at
 * length; of other languages what `historyLanguages.ts` has.
 */

const FORMERLY = `formerly|previously|originally|historically|née|fka|f\\.k\\.a\\.|aka|a\\.k\\.a\\.|former|${other.FORMERLY}`;
const OLD = '(?:old|older|former|previous|prior|original|earlier|legacy|outdated|deprecated)';
const NAME = '(?:names?|brand|branding)';
const CALLED = '(?:known|called|named|branded|marketed|sold|launched|introduced)';
const BY_NOW = '(?:now|since|later|then|recently|officially|already|long|today)';
const GONE =
  '(?:deprecated|discontinued|legacy|retired|obsolete|outdated|sunset|phased out|end[- ]of[- ]life|EOL|replaced(?! (?:by|with)(?!\\p{L})))';

/**
 * At the end, before a name: `formerly`, `once known as`, `renamed from`, `successor to`, `the old name is`, `used to be`,
 * `(was`, `旧`.
 */
export const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${FORMERLY})(?:\\s?[,:])?(?: (?:${CALLED}(?: as)?|${other.KNOWN_AS}):?)?` +
    `|(?:was|were|been|be|first|once|still|sometimes|often|also|earlier|before) ${CALLED}(?: as)?:?` +
    `|(?:renam|rebrand)(?:e|es|ed|ing|s)?(?: (?:from|of))?|(?:evolved|grew) from|successors? (?:to|of)|${other.RENAMED_FROM}` +
    `|${OLD} ${NAME}(?: (?:of|is|was|were|are))?:?|${OLD}:|name (?:change )?from|under the name(?: of)?` +
    `|(?:the|that|this) name|new names? (?:of|for)|replaces|replaced|replacements? (?:of|for)|supersede[sd]` +
    `|used to be|what was|(?<=\\()(?:it )?was|ex)` +
    `[\\s"'“‘’«‹„「『(–—-]*(?:(?:the|an?) )?$|${other.UNSPACED_BEFORE}[\\s:：「『]*$`,
  'iu',
);

/** At the start, behind a name: `was renamed`, `has since been rebranded`, `is deprecated`, `became`, `(now part of`. */
export const AFTER = new RegExp(
  `^(?:['’]?s)?["'”’»›」』)]*\\s*(?:[,;:(–—-]+\\s*)?(?:(?:which|that) )?(?:` +
    `(?:(?:is|are|was|were|has|have|had|been|got|gets|being|now|since|later|then|recently|officially)\\s)*` +
    `(?:renamed|rebranded|superseded|(?:the |its |an? )?${OLD} ${NAME})` +
    `|(?:(?:was|were)|(?:is|are)\\s(?:now|today|since))\\s${CALLED}\\b` +
    `|(?:(?:has|have|had|${BY_NOW})\\s)*(?:is|are|was|were|been)\\s(?:${BY_NOW}\\s)*(?:(?:an?|the)\\s)?${GONE}(?!\\p{L})` +
    `|(?:(?:has|have|had|${BY_NOW})\\s)*reach(?:ed|es)\\s(?:(?:its|the)\\s)?(?:end[- ]of[- ](?:life|sale|service|support)|EOL)(?!\\p{L})` +
    `|(?:became|becomes|turned into|evolved into)\\b|(?:is|was|are|were) gone\\b|the name (?:until|till|before)\\b` +
    `|now (?:${CALLED}|part of)\\b|(?:lost|dropped) (?:its|the)\\b[^.]*\\b(?:name|prefix)\\b` +
    `|(?:rebrand(?:ing)?|rename|renaming|name change)(?=$|\\s*[:.;)–—])` +
    `|(?:formerly|${OLD})(?: ${NAME})?\\)|${other.BEHIND})`,
  'iu',
);

/** Between two former names, of which the second was given to what had the first: `is now`, `was rebranded to`. */
export const RENAMED_TO = new RegExp(
  `^(?:['’]?s)?[\\s"'“”‘’«»()–—,-]*(?:(?:is|are|was|were|has|have|had|been|got|${BY_NOW})\\s)*` +
    `(?:now|renamed|rebranded|became|becomes|turned into|evolved into)` +
    `(?:\\s(?:to|as|into|the|called|known))*[\\s"'“‘«]*$`,
  'iu',
);

/** At the end, before a former name in the section of the one in force: `the next evolution of`, `similar to`, `superset of`. */
export const RELATED =
  /(?<!\p{L})(?:(?:evolution|generation|version|superset|extension|expansion|continuation) of|(?:builds?|built|based) on|(?:similar|equivalent|compared|identical) to|same as|extends|includes|inherits from|like)[\s"'“‘«(*]*(?:the |what was )?$/iu;

/** In a heading over former names: `Renames`, `Old names you may meet`. */
export const OLD_NAMES = new RegExp(
  `(?<!\\p{L})(?:${OLD} (?:\\p{L}+ )?names|renam(?:es|ed)|rebrand(?:s|ed|ings?)|name changes|umbenann\\p{L}*|${other.OLD_NAME})(?!\\p{L})|${other.UNSPACED_OLD_NAME}`,
  'iu',
);

/** All of the head of a column of former names: `Old`, `Former name`, `旧称`. */
export const OLD_HEAD = new RegExp(
  `^[^\\p{L}]*(?:the )?(?:old|(?:former|previous)(?:ly(?: ${CALLED}(?: as)?)?)?|renamed from|${OLD} (?:\\p{L}+ )?names?|names? before|${other.OLD_NAME}|${other.UNSPACED_OLD_NAME})(?:\\(s\\))?[^\\p{L}]*$`,
  'iu',
);

/** All of the head of a column of the names that came next. */
export const NEW_HEAD = new RegExp(
  `^[^\\p{L}]*(?:the )?(?:(?:new|newer|current|present)(?: (?:\\p{L}+ )?names?)?|now|today|names? now|renamed(?: to)?|${other.NEW_NAME})[^\\p{L}]*$`,
  'iu',
);

/** In a sentence that has the name in force too. */
export const RENAMING =
  /(?<!\p{L})(?:renam|rebrand|replac|supersed|succe[es]|formerly|(?:old|former|previous|new|current) name|previously (?:known|called|named)|used to be|(?:is|are) now(?!\p{L})|unlike|as opposed to|compar(?:e|es|ed|ing|ison)(?!\p{L})|differ|versus(?!\p{L})|vs(?!\p{L}))|[,(] ?now(?!\p{L})/iu;

/** In a sentence that tells of other times, or of what others still say. */
export const OTHER_TIMES = new RegExp(
  '(?<!\\p{L})(?:(?:until|till|before|prior to|up to|back in) (?:\\p{L}+ )?(?:19|20)\\d\\d|back then|at (?:the|that) time' +
    '|no longer (?:exists?|called|named|in use)|(?:by|under) (?:that|this) name' +
    '|(?:old|older|legacy|outdated) (?:\\p{L}+ )?(?:blogs?|books?|courses?|docs?|documentation|dumps?|exams?|materials?|notes|posts?|questions?|tutorials?|videos?)' +
    '|still (?:appears?|calls?|called|mentions?|reads?|refers?|says?|see)' +
    '|(?:got|given|has|have|gets?) (?:a new name|new names)|services with new names|chang(?:ed?|es|ing) (?:its|their|the) name' +
    `|(?:services?|products?|names) (?:(?:that|which) )?(?:(?:have|has|had|been|were|was|got|are) )+(?:renamed|rebranded)|(?:renamed|rebranded) (?:services?|products?)|${other.AROUND})(?!\\p{L})`,
  'iu',
);

/** At the start of a line that tells when something was: `Nov 2017 –`, `2017-11-14:`, the first cell of a row. */
export const OPENING_DATE =
  /^[^\p{L}\p{N}]*(?:(?:\d{1,2}\.? )?\p{L}{3,9}\.?,? (?:\d{1,2},? )?)?((?:19|20)\d\d)(?:[-/.]\d\d){0,2}[\s)\]]*[:–—\uFFFC-]/u;
