import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Updates links when files are moved, as long as VS Code's own Markdown support does not, and asks first: its setting
 * `markdown.updateLinksOnFileMove.enabled` is `never` where nobody has set it.
 */
export const moves: Middleware = {
  workspace: {
    willRenameFiles: async (event, next) => {
      const builtIn = vscode.workspace.getConfiguration().get('markdown.updateLinksOnFileMove.enabled', 'never');
      if (builtIn !== 'never') return null;
      const edit = await next(event);
      if (edit === null || edit === undefined || edit.size === 0) return null;
      const update = vscode.l10n.t('Update Links');
      const question =
        edit.size === 1
          ? vscode.l10n.t('Links in one note lead to what is moved. Update them?')
          : vscode.l10n.t('Links in {0} notes lead to what is moved. Update them?', edit.size);
      const answer = await vscode.window.showInformationMessage(question, { modal: true }, update);
      return answer === update ? edit : null;
    },
  },
};
