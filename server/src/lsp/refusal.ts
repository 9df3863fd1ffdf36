import { ResponseError } from 'vscode-languageserver';

/** `LSPErrorCodes.RequestFailed`: the request was right, and there is a reason why nothing comes of it. */
const REQUEST_FAILED = -32803;

/** An answer that says why there is none. */
export class Refusal extends ResponseError<void> {
  /**
   * @param reason a sentence for the person who asked
   * @param code of the protocol's, where it is the request that is wrong
   */
  constructor(reason: string, code: number = REQUEST_FAILED) {
    super(code, reason);
    // The base class makes each object one of its own kind.
    Object.setPrototypeOf(this, Refusal.prototype);
  }
}
