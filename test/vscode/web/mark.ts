/** Opens each line on the page's console that is a result. */
export const resultMark = '[exam-notes result] ';
