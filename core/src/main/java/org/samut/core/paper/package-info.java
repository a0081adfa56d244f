/** The result book as it is printed for the head to sign. */
package org.samut.core.paper;
