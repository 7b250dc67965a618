// Reads a whole tree into columns of numbers, in one call from Java instead of eight for each node: the same numbers in the same
// order as dev.descent.syntax.TreeWalk. Compiled into tree-sitter's core by natives.sh.
#include <stdbool.h>
#include <stdint.h>

// As in tree_sitter/api.h, which the builds on the class path come without: a test links this with them.
typedef struct TSTree TSTree;
typedef struct { uint32_t context[4]; const void *id; const TSTree *tree; } TSNode;
typedef struct { const void *tree, *id; uint32_t context[3]; } TSTreeCursor;
TSNode ts_tree_root_node(const TSTree *);
TSTreeCursor ts_tree_cursor_new(TSNode);
void ts_tree_cursor_delete(TSTreeCursor *);
bool ts_tree_cursor_goto_first_child(TSTreeCursor *);
bool ts_tree_cursor_goto_next_sibling(TSTreeCursor *);
bool ts_tree_cursor_goto_parent(TSTreeCursor *);
TSNode ts_tree_cursor_current_node(const TSTreeCursor *);
uint16_t ts_tree_cursor_current_field_id(const TSTreeCursor *);
uint16_t ts_node_symbol(TSNode);
uint32_t ts_node_start_byte(TSNode);
uint32_t ts_node_end_byte(TSNode);
bool ts_node_is_missing(TSNode);

// The columns have room for `capacity` nodes. The limit of a node is the index after its last descendant.
typedef struct {
  uint32_t capacity;
  int32_t *kinds, *fields, *starts, *ends, *parents, *limits;
} Columns;

// A node that the parser made up has this bit in its field.
static const int32_t MISSING = 1 << 16;

static void put(const Columns *to, uint32_t index, TSTreeCursor *cursor, int32_t parent) {
  TSNode node = ts_tree_cursor_current_node(cursor);
  uint32_t start = ts_node_start_byte(node), end = ts_node_end_byte(node);
  to->kinds[index] = ts_node_symbol(node);
  to->fields[index] = ts_tree_cursor_current_field_id(cursor) | (start == end && ts_node_is_missing(node) ? MISSING : 0);
  to->starts[index] = (int32_t)start;
  to->ends[index] = (int32_t)end;
  to->parents[index] = parent;
}

static uint32_t walk(TSTreeCursor *cursor, const Columns *to) {
  int32_t parent = -1;
  for (uint32_t size = 0; size < to->capacity;) {
    put(to, size++, cursor, parent);
    if (ts_tree_cursor_goto_first_child(cursor)) {
      parent = (int32_t)size - 1;
      continue;
    }
    to->limits[size - 1] = (int32_t)size;
    while (!ts_tree_cursor_goto_next_sibling(cursor)) {
      if (!ts_tree_cursor_goto_parent(cursor)) return size;
      to->limits[parent] = (int32_t)size;
      parent = to->parents[parent];
    }
  }
  return 0;
}

// The number of nodes; 0 when there are more than `capacity`, and the columns are good for nothing.
uint32_t descent_flatten(const TSTree *tree, uint32_t capacity, int32_t *kinds, int32_t *fields, int32_t *starts, int32_t *ends,
                         int32_t *parents, int32_t *limits) {
  Columns to = {capacity, kinds, fields, starts, ends, parents, limits};
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  uint32_t size = walk(&cursor, &to);
  ts_tree_cursor_delete(&cursor);
  return size;
}
