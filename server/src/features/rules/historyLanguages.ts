/** Words of other languages than English that tell of former names, as parts of the patterns in `historyWords.ts`. */

/** Right before a name: `früher`, `anciennement`, `ранее`; a comma or a colon may follow. */
export const FORMERLY = [
  'früher(?:e[mnrs]?)?|ehemal(?:s|ige[mnrs]?)|vormals',
  '(?:antes|anteriormente|antigamente|antiguamente)(?: (?:conocid[oa]|conhecid[oa]|llamad[oa]|chamad[oa])(?: como| de)?)?|antigu?[oa]',
  "anciennement|ancien(?:ne)?|anciens? noms?(?: (?:de|du|d(?=['’])))?|autrefois",
  'precedentemente|in precedenza',
  'voorheen|dawniej|wcześniej znan\\p{L}* jako|dawna nazwa',
  'ранее|раньше|бывш\\p{L}+|прежн\\p{L}+ назван\\p{L}+',
  'eski (?:adı(?:yla)?|ismi)|eskiden',
  'trước đây(?: là| gọi là)?|tên cũ(?: là)?',
  '(?:이전|예전) (?:이름|명칭)(?:은|이|인)?|기존 (?:이름|명칭)(?:은|이|인)?',
].join('|');

/** Between such a word and the name. */
export const KNOWN_AS =
  '(?:bekannt als|genannt|appelée?|connue? sous le nom de|chiamat[oa]|not[oa] come|bekend als|znan\\p{L}* jako|известн\\p{L}+ как|называ\\p{L}+)';

/** Right before a name, of what came from it. */
export const RENAMED_FROM = [
  "suc(?:es|ess)or[ae]? (?:de|do|del|di)|successeure?s? (?:de|du|des|d(?=['’]))",
  '(?:renombrad[oa]|rebautizad[oa]|renomead[oa]) (?:de|desde)|renommée? (?:de|depuis)|rinominat[oa] da|umbenannt von',
  'hieß(?: (?:er|sie|es|das|der Dienst))?(?: (?:früher|zuvor|vorher|einst|damals|bisher|noch))?',
].join('|');

/** Right before a name, in scripts without spaces; 元 is no word of its own in 次元. */
export const UNSPACED_BEFORE =
  '(?:旧称?|以前(?:は|の|叫|称)?|原名|原称|原为|前身(?:为|是)|曾用名|曾称|かつて(?:は|の)?|(?<!\\p{Script=Han})元(?:は|の|々)?|이전(?:에는|의)?|예전(?:에는|의)?|(?<=[(（])기존|구)';

/** Right behind a name, past a space or a comma. */
export const BEHIND = [
  'heißt (?:jetzt|heute|inzwischen|nun)(?!\\p{L})|(?:wie (?:er|sie|es) )?(?:(?:früher|zuvor|vorher|einst) )?hieß(?!\\p{L})',
  '(?:ist|gilt als|wurde) (?:(?:inzwischen|seit langem|längst|mittlerweile) )?(?:veraltet|abgekündigt|eingestellt)(?!\\p{L})|wurde umbenannt',
  '(?:ha sido|fue|foi|a été|è stat[oa]) (?:renombrad|rebautizad|renomead|renommé|rinominat|descontinuad)\\p{L}*',
  '(?:现已|已经?)(?:更名|改名|弃用|停用)|は(?:廃止|非推奨|改称|改名)',
].join('|');

/** Around a name: `önceden AWS SSO olarak bilinen`. */
export const AROUND = '(?:önceden|eskiden|daha önce)(?= [^,;.]{1,60} olarak (?:bilinen|adlandırılan|anılan))';

/** What stands over former names. */
export const OLD_NAME = [
  '(?:alte[rn]?|frühere[rn]?|ehemalige[rn]?|bisherige[rn]?) (?:\\p{L}+ )?(?:namen?|bezeichnung(?:en)?)',
  'nombres? (?:anterior(?:es)?|antiguos?|previos?)|antiguos? nombres?|nomes? (?:anterior(?:es)?|antigos?)|antigos? nomes?',
  'anciens? noms?|noms? précédents?|(?:vecch[io]{1,2}|precedent[ei]) nom[ei]|nom[ei] precedent[ei]',
  '(?:oude|vorige|voormalige) (?:naam|namen)|(?:dawn|star|poprzedni)[ae] nazw[ay]',
  '(?:стар|прежн|бывш|предыдущ)\\p{L}{2} (?:назван\\p{L}{2}|имя|имена)',
  '(?:eski|önceki) (?:adı?|isim|ismi|adlar|isimler)|tên cũ|(?:이전|예전|기존|구) ?(?:이름|명칭|서비스명)',
].join('|');

/** The same, in scripts without spaces. */
export const UNSPACED_OLD_NAME = '(?:旧|原|曾用|以前の|以前的)(?:名称|名|称|サービス名|服务名)';

/** What stands over the names that came next. */
export const NEW_NAME =
  '(?:neue|aktuelle|heutige)r? name|neu|nuevo(?: nombre)?|nombre (?:nuevo|actual)|novo(?: nome)?|nome (?:novo|atual|attuale)|nouveau(?: nom)?|nom actuel|nuovo(?: nome)?|nieuwe naam|nowa nazwa|новое название|yeni ad|tên mới|(?:새|현재) (?:이름|명칭)|(?:新|现|現)(?:名称|名|称)';
