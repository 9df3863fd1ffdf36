// Every suite that runs in the extension host. Activation comes first: the others open notes.
import './activation.ts';
import './answers.ts';
import './changes.ts';
