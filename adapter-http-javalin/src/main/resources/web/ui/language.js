// The language of the screens: its words and its way of writing numbers and times.
import es from './texts-es.js';
import en from './texts-en.js';

const KEY = 'cadencia.language';
const LANGUAGES = {
  es: { texts: es, locale: 'es-CO' },
  en: { texts: en, locale: 'en-US' },
};

export const CODES = Object.keys(LANGUAGES);

/** The language chosen on this browser before; Spanish otherwise. */
export function remembered() {
  const code = localStorage.getItem(KEY);
  return new Language(code in LANGUAGES ? code : 'es');
}

export function choose(code) {
  localStorage.setItem(KEY, code);
  return new Language(code);
}

export class Language {
  #texts;
  #locale;

  constructor(code) {
    this.code = code;
    this.#texts = LANGUAGES[code].texts;
    this.#locale = LANGUAGES[code].locale;
  }

  /** The text of that key with its {places} filled. */
  text(key, values = {}) {
    return this.#texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /** A number with at most so many decimals, or a dash where nothing is known. */
  number(value, decimals = 0) {
    if (value === null || value === undefined) {
      return '–';
    }
    return new Intl.NumberFormat(this.#locale, { maximumFractionDigits: decimals }).format(value);
  }

  percent(value, decimals = 0) {
    return value === null || value === undefined ? '–' : `${this.number(value, decimals)} %`;
  }

  seconds(value) {
    return value === null || value === undefined ? '–' : `${this.#oneDecimal(value)} s`;
  }

  #oneDecimal(value) {
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    return new Intl.NumberFormat(this.#locale, digits).format(value);
  }

  /** Minutes and seconds, and hours once there are any. */
  running(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    const pad = (part) => String(part).padStart(2, '0');
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    const rest = pad(whole % 60);
    return hours ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
  }

  /** A length of time as one says it. */
  age(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 60) {
      return `${whole} s`;
    }
    return whole < 3600 ? `${Math.floor(whole / 60)} min` : `${this.number(whole / 3600, 1)} h`;
  }

  /** The hour of the day in the plant, 24 hours in every language. */
  hour(instant, timeZone) {
    const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone };
    return new Intl.DateTimeFormat(this.#locale, parts).format(new Date(instant));
  }

  /** A day, given as 2026-01-31. */
  day(day) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(this.#locale, parts).format(new Date(day));
  }

  /** A month, given as 2026-01. */
  month(month) {
    const parts = { year: 'numeric', month: 'long', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(this.#locale, parts).format(new Date(`${month}-01`));
  }

  /** Day and time in the plant, as short as can be. */
  moment(instant, timeZone) {
    const parts = { dateStyle: 'short', timeStyle: 'short', timeZone };
    return new Intl.DateTimeFormat(this.#locale, parts).format(new Date(instant));
  }
}
