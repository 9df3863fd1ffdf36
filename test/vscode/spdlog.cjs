// Takes the place of `@vscode/spdlog` in the VS Code of the tests. That package is native code which would have to be
// compiled; without it VS Code writes no logs, and every output channel of an extension stays empty.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const off = names.length;

class Logger {
  #file;
  #level = names.indexOf('info');
  #isPlain = false;

  constructor(_type, _name, file) {
    this.#file = file;
  }

  trace(message) {
    this.#write(0, message);
  }

  debug(message) {
    this.#write(1, message);
  }

  info(message) {
    this.#write(2, message);
  }

  warn(message) {
    this.#write(3, message);
  }

  error(message) {
    this.#write(4, message);
  }

  critical(message) {
    this.#write(5, message);
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  /** VS Code knows one pattern only: date, level in brackets, message. */
  setPattern() {}

  /** The text as it is, without a line break of its own. */
  clearFormatters() {
    this.#isPlain = true;
  }

  flush() {}

  drop() {
    this.#level = off;
  }

  #write(level, message) {
    if (level < this.#level) return;
    const date = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#isPlain ? message : `${date} [${names[level]}] ${message}\n`);
  }
}

async function createLogger(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
