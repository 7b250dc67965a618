/**
 * The optimizer that asks a language model, through LangChain4j: what it is told, what it may cost, and how its answer becomes
 * a patch. What a model says is data; its tools see the tree in memory and nothing else.
 */
@NullMarked
package dev.descent.llm;

import org.jspecify.annotations.NullMarked;
