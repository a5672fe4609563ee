/** What a page shows, as records of texts, numbers, booleans and lists: every decision is made here, none in a template. */
@NullMarked
package org.chainmark.reports.view;

import org.jspecify.annotations.NullMarked;
