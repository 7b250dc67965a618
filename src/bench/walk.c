// Parses files and walks their trees with tree-sitter's own cursor: what Descent's reading of trees is measured against.
// cc -O3 -I INCLUDE walk.c -o walk tree-sitter.so tree-sitter-java.so; find . -name '*.java' | ./walk
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_java(void);

static uint64_t walk(TSTree *tree) {
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  uint64_t sum = 0;
  for (;;) {
    TSNode node = ts_tree_cursor_current_node(&cursor);
    sum += ts_node_symbol(node) + ts_tree_cursor_current_field_id(&cursor) + ts_node_start_byte(node) + ts_node_end_byte(node);
    if (ts_tree_cursor_goto_first_child(&cursor)) continue;
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      if (!ts_tree_cursor_goto_parent(&cursor)) {
        ts_tree_cursor_delete(&cursor);
        return sum;
      }
    }
  }
}

int main(void) {
  char path[4096];
  char **texts = NULL;
  uint32_t *sizes = NULL;
  size_t count = 0, bytes = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    if (!file) continue;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    texts = realloc(texts, (count + 1) * sizeof *texts);
    sizes = realloc(sizes, (count + 1) * sizeof *sizes);
    texts[count] = malloc(size + 1);
    sizes[count] = (uint32_t)fread(texts[count], 1, size, file);
    bytes += sizes[count++];
    fclose(file);
  }
  TSParser *parser = ts_parser_new();
  ts_parser_set_language(parser, tree_sitter_java());
  double best = 0;
  uint64_t sum = 0;
  for (int round = 0; round < 3; round++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (size_t i = 0; i < count; i++) {
      TSTree *tree = ts_parser_parse_string(parser, NULL, texts[i], sizes[i]);
      sum += walk(tree);
      ts_tree_delete(tree);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9;
    if (bytes / 1e6 / seconds > best) best = bytes / 1e6 / seconds;
  }
  fprintf(stderr, "checksum %llu\n", (unsigned long long)sum);
  printf("C: %.2f MB/s\n", best);
  return 0;
}
