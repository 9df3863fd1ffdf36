-- What a person sees of the server in Neovim: its own functions are called, and what they show is written as JSON.

local function fail(message)
  io.stderr:write(message .. '\n')
  os.exit(1)
end

local function await(what, condition)
  if not vim.wait(10000, condition, 20) then fail('no ' .. what .. ' after ten seconds') end
end

-- From 0.11 on as server/docs/other-editors.md says, before that as it went then.
local function start()
  local cmd = { vim.env.EXAM_NOTES_NODE, vim.env.EXAM_NOTES_SERVER, '--stdio' }
  if vim.lsp.config then
    vim.lsp.config('exam_notes', { cmd = cmd, filetypes = { 'markdown' }, root_markers = { 'exam-notes.yaml', '.git' } })
    vim.lsp.enable('exam_notes')
  end
  vim.cmd('edit week1.md')
  vim.bo.filetype = 'markdown'
  if vim.lsp.config then return end
  local client = { name = 'exam_notes', cmd = cmd, root_dir = vim.fn.getcwd() }
  if vim.lsp.start then vim.lsp.start(client)
  else vim.lsp.buf_attach_client(0, vim.lsp.start_client(client)) end
end

-- Until all notes are read, answers come from those that are.
local function quotes_notebook()
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 1000) or {}) do
    if vim.inspect(answer):find('Keeps objects', 1, true) then return true end
  end
  return false
end

local seen = {}
start()
await('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
vim.fn.cursor(3, 14)
await('card that quotes the notebook', quotes_notebook)
seen.diagnostics = vim.tbl_map(function(each) return each.lnum + 1 .. ': ' .. each.message end, vim.diagnostic.get(0))

vim.lsp.buf.hover()
await('window of a hover', function() return #vim.api.nvim_list_wins() > 1 end)
vim.cmd('wincmd w')
seen.hover = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
vim.cmd('close')

vim.lsp.buf.definition()
await('definition', function() return vim.fn.expand('%:t') ~= 'week1.md' end)
seen.definition = vim.fn.expand('%:t') .. ':' .. vim.fn.line('.')
vim.cmd('buffer week1.md')

-- Keys are taken once the script has ended.
vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
vim.fn.cursor(4, 1)
vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('A<C-x><C-o>', true, false, true), 'n', false)
local tries = 0
local function complete()
  tries = tries + 1
  local items = vim.fn.complete_info({ 'items' }).items
  if #items == 0 then
    if tries > 500 then fail('no suggestions after ten seconds') end
    return vim.defer_fn(complete, 20)
  end
  seen.completion = vim.tbl_map(function(item) return item.word end, items)
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.EXAM_NOTES_SEEN)
  vim.cmd('qall!')
end
vim.defer_fn(complete, 20)
