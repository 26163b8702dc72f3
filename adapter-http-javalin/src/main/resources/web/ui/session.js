// Who the server takes this browser for, and what they may do.

const CODE = 'code';
const UNKNOWN = ['UNAUTHENTICATED', 'ROLE_LOCKED', 'FORBIDDEN'];

export class Session {
  #api;
  #me = null;
  #who = null;

  constructor(api) {
    this.#api = api;
  }

  /** Asks who we are, unless it is known. Throws while nobody is. */
  async begin() {
    this.#me ??= await this.#api.me();
    this.#who = this.#me;
  }

  /** The name of whoever signed this browser in; null for nobody, or where others say who asks. */
  get signedIn() {
    return this.#who?.csrf_token ? this.#who.email : null;
  }

  /** By what name the server knows whoever asks. */
  get email() {
    return this.#who?.email ?? null;
  }

  /** What a write of this browser has to carry; null where it needs nothing. */
  get csrfToken() {
    return this.#who?.csrf_token ?? null;
  }

  signOut() {
    return this.#api.logOut(this.#who.csrf_token);
  }

  /** After a refusal it has to be asked again: another tab may have signed in or out. */
  noteFailure(failure) {
    if (UNKNOWN.includes(failure.code)) {
      this.#me = null;
    }
    if (failure.code === 'UNAUTHENTICATED') {
      this.#who = null;
    }
  }

  may(permission) {
    return this.#me?.permissions.includes(permission) ?? false;
  }
}

/**
 * Whether the page was opened with a code that signed nobody in: a good one leads on to the page
 * without it. The address is tidied, so that a reload does not offer it again.
 */
export function takeRefusedCode(location, history) {
  const address = new URL(location.href);
  if (!address.searchParams.has(CODE)) {
    return false;
  }
  address.searchParams.delete(CODE);
  history.replaceState(null, '', address);
  return true;
}
