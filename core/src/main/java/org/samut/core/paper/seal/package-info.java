/** What the code on each page of a sealed book says, how it is written and what a reader takes. */
package org.samut.core.paper.seal;
