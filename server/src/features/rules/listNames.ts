const LISTED = [
  'references?|reference list|refs?|papers?|credits|resources?|sources?|citations?|bibliography|works cited|links|footnotes?|endnotes?|literature',
  '(?:further|additional|recommended|suggested) (?:reading|resources|links|material)',
  'quellen(?:angaben|verzeichnis)?|literatur(?:verzeichnis)?|fußnoten|verweise',
  'références?|bibliographie|liens|referencias|fuentes|bibliografía|enlaces|referências|fontes|riferimenti|fonti',
  'bibliografia|literatura|źródła|zdroje|bronnen|källor|kilder|lähteet|kaynak(?:ça|lar)|daftar pustaka|referensi',
  '(?:список )?литератур[аы]|источники|ссылки|джерела|(?:список )?літератур[аи]|المراجع|المصادر|संदर्भ|מקורות',
  'tài liệu tham khảo|tham khảo|nguồn|[参參]考(?:文献|文獻|資料|资料|链接|リンク)?|出典|引用(?:文献)?|脚注|来源|참고 ?(?:문헌|자료)|출처',
].join('|');

/** A longer line announces nothing. */
const MAX_NAME = 80;

/** What a list of sources is called, in front of it. */
const LIST_NAME = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:\\d+[.)]\\s*)?[^\\p{L}\\p{N}]*(?:(?:list of|my|useful|other|external|official) )?` +
    `(?:${LISTED})(?:\\s*(?:&|and|und|et|y|e|/|,)\\s*(?:${LISTED}))*[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** True for the words of a heading or a label that announce a list of sources, in any form. */
export function isListName(words: string): boolean {
  return words.length <= MAX_NAME && LIST_NAME.test(words);
}

/** True where a list follows in the same block: `Sources: [1] The guide, [2] A book`, `**Sources**` over such lines. */
export function isListLine(words: string): boolean {
  const [, name = ''] = /^([^:\d[(]{1,80}):?\s*[[(]?\d/.exec(words) ?? [];
  return isListName(name);
}
